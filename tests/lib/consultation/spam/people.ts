/** Names as people write them, and numbers as they are written there. Every number is one for examples, or long gone. */
const names = [
  'Jane Doe',
  'José Núñez Íñiguez',
  'Nguyễn Thị Minh Khai',
  'محمد بن عبد الله',
  'שרה לוי',
  '李小龙',
  '山田 太郎',
  '김민준',
  'Søren Åkesson-Ødegård',
  'Ольга Петрівна Ковальчук',
  'Δήμητρα Παπαδοπούλου',
  'नरेंद्र कुमार',
  'நிர்மலா',
  'ปิยะ ศรีสุข',
  'Ọlọ́runfẹ́mi Adébáyọ̀',
  'Nānāʻiwalani Keʻalohi',
  "Siobhán O'Néill",
  'Jean-François d’Ormesson',
  'van der Berg, Ms. J.R.',
  'Łukasz Brzęczyszczykiewicz',
  'Ðorđe Živković',
  'Þórunn Æsa',
  'Mehmet Öztürk',
  'Wanjirũ wa Kamaũ',
  'U',
  'Prince',
  'Sam 3rd',
  'Mary Ann (call me May)',
  'Ms. Null',
  'Test Tester',
  'Dr. Phil O. Sophie, PhD',
  'نرگس می‌خواهم',
  'Gülşen Çağlar',
  'María de los Ángeles Fernández de la Vega y Sanz',
  'João Pão',
  'Xóchitl Tlāloc',
  'Tāne Māhuta',
  'ချစ်သူ',
  'ლევან',
  'Արամ',
  'አበበ ቢቂላ',
  'Zoë ☀',
  'Sam 👩🏽‍⚕️',
  'K',
  'jane',
  'JOHN SMITH',
  'Chloé Zhào',
  'Jiří Dvořák',
  'Tom & Pat',
  'Ma. Corazon Reyes',
]

const phones = [
  '804 555 0142',
  '(804) 555-0142',
  '+1 804 555 0142',
  '8045550142',
  '804.555.0142 ext 12',
  '1-804-555-0142',
  '+44 20 7946 0958',
  '0044 20 7946 0958',
  '+52 55 5350 1234',
  '+49 30 901820',
  '+33 1 09 75 83 51',
  '+81 3-1234-5678',
  '+91 98765 43210',
  '+234 802 345 6789',
  '+55 11 96123-4567',
  '+353 20 912 3456',
  '+61 2 5550 4321',
  '٨٠٤٥٥٥٠١٤٢',
  '+86 131 2345 6789',
  '804-555-0142 (work) or 804-555-0143',
]

const emails = [
  'jane.doe@mail.example',
  'jane+clinic@mail.example',
  'J.O’Neill@mail.example',
  'mailto:jane@mail.example',
  'Jane Doe <jane@mail.example>',
  'jane @ mail.example',
  'jane@bücher.example',
  '用户@例子.广告',
  'abc.@docomo.example',
  'first_last-99@sub.mail.example',
]

const supports = [
  '',
  '',
  '',
  'A Spanish interpreter, please',
  'Intérprete de español',
  '需要普通话翻译',
  'مترجم عربي من فضلك',
  'I am deaf: please text first',
  'Wheelchair; I need a lift (2nd floor is hard)',
  'Call after 5 p.m., e.g. 5:30',
  'My daughter Ann will be with me on the call',
  'None :)',
  'Speak slowly & clearly, <3 thank you',
  'ASL',
  'TTY/relay: 711',
  'My clinician is Dr.Smith at St.Mary’s',
]

const at = <Item>(items: readonly Item[], place: number): Item => items[place % items.length] as Item

/** The answers of person number `place`: no two of the first thousand are the same person. */
export function personAt(place: number): Record<string, string> {
  const name = at(names, place)
  const support = at(supports, place * 3 + 1)
  const extra = {
    ...(place % 3 === 0 && {times: 'midday'}),
    ...(place % 4 === 0 && {topic: 'cost'}),
    ...(support && {support}),
  }
  if (place % 2 === 0)
    return {
      name,
      contactBy: 'phone',
      phone: phoneAt(place),
      messages: at(['no', 'clinic-name', 'number-only'], place),
      ...extra,
    }
  return {
    name,
    contactBy: 'email',
    email: at(emails, (place - 1) / 2).replace(/(\s*)@/, `${place}$1@`),
    ...extra,
  }
}

/** The last digits tell people apart, in the script of the number. */
function phoneAt(place: number): string {
  const phone = at(phones, place / 2)
  const arabic = phone.startsWith('٨')
  const digits = String(10 + (Math.floor(place / 2) % 90)).replace(/\d/g, (digit) =>
    arabic ? String.fromCharCode(0x660 + Number(digit)) : digit,
  )
  return phone.replace(/(\p{Nd}\p{Nd})(?=\P{Nd}*(?:ext.*|\(work.*)?$)/u, digits)
}
