import type { BotAccount } from './account.ts'

/** Coding agents, as authors and in `Co-authored-by` lines. Devin, Jules, Lovable, v0 and others end in `[bot]`. */
export const agents: readonly BotAccount[] = [
  {
    what: 'GitHub Copilot, as author and as co-author; GraphQL has another login for it than REST and noreply addresses',
    source: 'https://github.com/microsoft/vscode/issues/313064',
    names: ['copilot-swe-agent', 'github copilot'],
    logins: ['copilot', 'copilot-swe-agent'],
    emails: ['copilot@github.com'],
  },
  {
    what: 'Claude Code, under whatever model name',
    source: 'https://github.com/anthropics/claude-code/issues/18715',
    logins: ['claude'],
    emails: ['noreply@anthropic.com'],
  },
  {
    what: 'Codex, under whatever model name',
    source: 'https://github.com/openai/codex/issues/18095',
    emails: ['noreply@openai.com'],
    contacts: ['codex <codex@openai.com>', 'openai codex <codex@openai.com>'],
  },
  {
    what: 'Cursor',
    source: 'https://github.com/cursoragent',
    logins: ['cursoragent'],
    emails: ['cursoragent@cursor.com'],
  },
  {
    what: 'aider as co-author; as author it appends "(aider)" to a human\'s name, who stays the author',
    source: 'https://github.com/Aider-AI/aider/blob/main/aider/repo.py',
    emails: ['aider@aider.chat', 'noreply@aider.chat', 'noreply@aider.dev'],
  },
  {
    what: 'OpenHands, once OpenDevin',
    source: 'https://github.com/OpenHands/OpenHands/pull/10049',
    logins: ['openhands-agent'],
    emails: ['opendevin@opendevin.ai', 'openhands@all-hands.dev'],
  },
  { what: 'Amp', source: 'https://ampcode.com/manual', emails: ['amp@ampcode.com'] },
  {
    what: 'OpenCode',
    source: 'https://github.com/opencode-ai/opencode/pull/337',
    emails: ['noreply@opencode.ai'],
  },
  {
    what: 'Qwen Code',
    source: 'https://github.com/QwenLM/qwen-code/pull/1228',
    emails: ['qwen-coder@alibabacloud.com'],
  },
  {
    what: 'Crush',
    source: 'https://github.com/charmbracelet/crush',
    logins: ['charmcrush'],
    emails: ['crush@charm.land'],
  },
  {
    what: 'Warp',
    source: 'https://github.com/warpdotdev/warp/issues/9215',
    emails: ['agent@warp.dev', 'oz-agent@warp.dev'],
  },
  { what: 'Junie', source: 'https://github.com/JetBrains/junie', emails: ['junie@jetbrains.com'] },
  { what: "Replit's agent", source: 'https://docs.replit.com/replitai/agent', emails: ['agent@replit.com'] },
  {
    what: 'Continue',
    source: 'https://github.com/continuedev/continue',
    emails: ['agent@continue.dev', 'noreply@continue.dev'],
  },
  { what: 'Roo Code', source: 'https://github.com/RooCodeInc/Roo-Code', emails: ['roomote@roocode.com'] },
  {
    what: 'Kiro',
    source: 'https://github.com/kiro-agent',
    names: ['kiro agent'],
    logins: ['kiro-agent'],
  },
  { what: 'Ona, once Gitpod', source: 'https://ona.com', emails: ['no-reply@ona.com'] },
  { what: 'Mistral Vibe', source: 'https://github.com/mistralai/mistral-vibe', emails: ['vibe@mistral.ai'] },
]
