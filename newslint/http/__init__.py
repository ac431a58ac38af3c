"""The page and the HTTP API: articles in over HTTP on this machine, findings and facts out.

`app.py` answers requests, `pool.py` keeps the work in processes of its own so that it can be stopped, `guard.py` turns
away whom it must, `static/` is the built page. Nothing else imports this: a plain check pays nothing for it.
"""
