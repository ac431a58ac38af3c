-- Run by test_neovim.py inside Neovim (0.7 or later): opens the article SEED, waits for newslint's diagnostics, applies the
-- repair of the Iowy/Lowy pair, and writes what it saw into OUT.
local seen = { version = tostring(vim.version().major) .. "." .. tostring(vim.version().minor) }

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.OUT)
  vim.cmd("qall!")
end

local function drift()
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.message:find("Iowy", 1, true) then
      return diagnostic
    end
  end
end

vim.cmd("edit " .. vim.fn.fnameescape(vim.env.SEED))
local client = (vim.lsp.start or vim.lsp.start_client)({
  name = "newslint",
  cmd = { vim.env.PYTHON, "-m", "newslint", "server" },
  root_dir = vim.fn.fnamemodify(vim.env.SEED, ":h"),
  init_options = { delay = 0 },
})
vim.lsp.buf_attach_client(0, client)
local encoding = vim.lsp.get_client_by_id(client).offset_encoding
seen.shown = vim.wait(30000, function() return drift() ~= nil end, 50)
if not seen.shown then
  finish()
end
local found = drift()
seen.place = { found.lnum, found.col, found.end_col }
seen.code = found.code
seen.severity = found.severity
local related = found.user_data.lsp.relatedInformation[1]
seen.related = { related.message, related.location.range.start.line }

vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col + 1 })
local params = vim.lsp.util.make_range_params(0, encoding)
params.context = { diagnostics = {} }
local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 10000)
seen.titles = {}
for _, action in ipairs(answers[client].result) do
  table.insert(seen.titles, action.title)
  if action.isPreferred then
    vim.lsp.util.apply_workspace_edit(action.edit, encoding)
  end
end
seen.line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
seen.vanished = vim.wait(30000, function() return drift() == nil end, 50)
seen.left = #vim.diagnostic.get(0)
vim.lsp.stop_client(client)
finish()
