"""The exit codes of the command line."""

FAILURE, USAGE, ARTICLES_FAILED, DATABASE_UNREACHABLE = 1, 2, 3, 4
