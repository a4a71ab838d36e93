const MEMBERS = `
local owner = ARGV[2]
local function members()
  local found = {}
  for _, member in ipairs(call('SUNION', index('sealed', owner), index('open', owner))) do
    local kind, id = string.match(member, '^(%S+) (.*)$')
    if call('EXISTS', record(kind, id)) == 1 then found[#found + 1] = { kind, id } else release(kind, owner, id) end
  end
  return found
end
`;
export const LIST = {
  body: `${MEMBERS}
local found = {}
for _, one in ipairs(members()) do
  local kind, id = one[1], one[2]
  local row = record(kind, id)
  found[#found + 1] = { kind, id, kind == 'threads' and call('HGET', row, 'thread') or call('HGETALL', row) }
end
for _, kind in ipairs({ 'limits', 'preferences' }) do
  local value = call('GET', record(kind, owner))
  if value then found[#found + 1] = { kind, owner, value } end
end
local wrapped = call('HGET', record('keys', owner), 'wrapped')
if wrapped then found[#found + 1] = { 'keys', owner, wrapped } end
return found`,
};
/** The key goes last, and stays while a kept ticket needs it. */
export const ERASE = {
  body: `${MEMBERS}
local keep, counts = {}, {}
for at = 3, #ARGV do keep[ARGV[at]] = true end
local kept = false
local function count(kind, gone) counts[kind] = (counts[kind] or 0) + gone end
for _, one in ipairs(members()) do
  local kind, id = one[1], one[2]
  if kind == 'tickets' and keep[id] then kept = true else count(kind, forget(kind, owner, id)) end
end
for _, kind in ipairs({ 'limits', 'preferences' }) do count(kind, forget(kind, '', owner)) end
if not kept then count('keys', forget_key(owner)) end
local told = {}
for kind, gone in pairs(counts) do told[#told + 1] = kind told[#told + 1] = gone end
return told`,
};
