"""The built site's own means: files, shells cut from the theme, templates, breadcrumbs, signatures."""
