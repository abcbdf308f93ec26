"""Write a post and have it checked: the form, the verdict, its corrections."""
