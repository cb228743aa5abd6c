"""Every answer of the API as a model: `rows` are flat and stable, `documents` are single things with their evidence."""
