"""The language server: an editor's unsaved text in, findings as diagnostics, hovers, actions and symbols out.

It speaks the Language Server Protocol over standard input and output and finds no faults itself: `documents` holds what
is typed, `workspace` the configuration that holds for it, `analysis` runs the pipeline, `scheduler` decides when; the
other modules turn findings and facts into what the protocol calls them. Nothing leaves the machine.
"""
