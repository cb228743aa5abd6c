"""One module a capability of the REST service; each has a `router`."""
