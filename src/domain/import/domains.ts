/** Mailbox providers: their domain says nothing about where somebody works. */
const MAILBOXES = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com aol.com ' +
    'gmx.de gmx.net gmx.com web.de t-online.de freenet.de mail.com proton.me protonmail.com pm.me fastmail.com zoho.com ' +
    'orange.fr wanadoo.fr free.fr laposte.net libero.it mail.ru yandex.ru qq.com 163.com 126.com hotmail.co.uk yahoo.co.uk'
  ).split(' ')
)
const HOST = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@]*@)?(?:www\d?\.)?([^/:?#\s]+\.[^/:?#\s.]+)\.?(?:[:/?#].*)?$/

/** The domain that a website or a domain cell names: `https://www.acme.com/about` → `acme.com`. Null when it names none. */
export function domainOfWebsite(website: string): string | null {
  return HOST.exec(website.trim().toLowerCase())?.[1] ?? null
}

/** The company's domain behind an e-mail address; null for a mailbox provider's or when it is no address. */
export function domainOfEmail(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return email.includes('@') && domain.includes('.') && !MAILBOXES.has(domain) ? domain : null
}

const EMAIL = /[^\s<>(),;:"]+@[^\s<>(),;:"]+\.[^\s<>(),;:"]+/

/** The first e-mail address in a text such as `Jane Doe <jane@acme.com>`, lower case; null when there is none. */
export function emailIn(text: string): string | null {
  return EMAIL.exec(text)?.[0].toLowerCase() ?? null
}
