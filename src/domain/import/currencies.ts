const SIGNS = new Map(
  Object.entries({
    '€': 'EUR',
    '£': 'GBP',
    '₹': 'INR',
    '₩': 'KRW',
    '₪': 'ILS',
    '₺': 'TRY',
    '₴': 'UAH',
    '₫': 'VND',
    '₱': 'PHP',
    '฿': 'THB',
    zł: 'PLN',
    Kč: 'CZK',
    US$: 'USD',
    A$: 'AUD',
    C$: 'CAD',
    CA$: 'CAD',
    NZ$: 'NZD',
    HK$: 'HKD',
    S$: 'SGD',
    R$: 'BRL',
    Fr: 'CHF',
    'Fr.': 'CHF'
  })
)

/** Signs that several currencies share: the workspace's own if it is one of them, else the first. */
const SHARED = new Map(
  Object.entries({
    $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
    '¥': ['JPY', 'CNY'],
    kr: ['SEK', 'NOK', 'DKK', 'ISK']
  })
)

/** The ISO 4217 code that a sign or a code beside an amount means, or null when it means none. */
export function currencyOf(mark: string, home: string): string | null {
  const shared = SHARED.get(mark)
  if (shared) return shared.includes(home) ? home : (shared[0] ?? null)
  const sign = SIGNS.get(mark)
  if (sign) return sign
  const code = mark.toUpperCase()
  return CODES.has(code) ? code : null
}

/** The codes of ISO 4217 that are legal tender. */
const CODES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
    'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
    'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT ' +
    'MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD ' +
    'SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND ' +
    'VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' ')
)

/** Whether a text is the code of a currency, in capitals. */
export function isCurrency(code: string): boolean {
  return CODES.has(code)
}
