"""Set phrases, and the CSV files and tables that they are read from."""
