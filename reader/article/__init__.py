"""Turn a file, standard input or the clipboard into an Article."""
