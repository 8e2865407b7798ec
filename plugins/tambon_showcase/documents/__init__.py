"""Documents made of an entry: report, checklist, slides, pictures for sharing, media kit.

Nothing heavy is imported here or by `orders`: WeasyPrint, pikepdf, python-pptx and Pillow come in only where
a document is really made (docs/adr/0018).
"""
