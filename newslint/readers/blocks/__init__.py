"""What several readers know: notations (JSON, XML, HTML, Markdown, NITF) as text, values and blocks with their places.

Formats nest: a JSON string holds HTML, an XML element an escaped page. Each notation is read for itself, over the text
that holds it, and `excerpt.lead_back` turns its places into places of the text around it, layer by layer.
"""
