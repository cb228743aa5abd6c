"""What people and programs see: the REST service, the page and the command line."""
