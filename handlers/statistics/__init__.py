"""Take by hand the figures that people read on the platforms; Vigie sees none by itself."""
