"""From values to HTML bodies: Jinja templates say what a page holds, the theme says how it looks."""
