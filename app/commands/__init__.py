"""The commands, a module each: `commands`, a typer app whose name makes a group, or without a name joins the top.

A new command is a new module here; `app.cli` finds it. Heavy imports belong into the functions, so that help and
usage errors come at once. Data go to stdout, everything else through `tell` to stderr.
"""
