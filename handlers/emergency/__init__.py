"""Lead an emergency (art. 10.1): the ordinary waits, the urgent goes on, nothing is lost."""
