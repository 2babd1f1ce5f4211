/**
 * How a document looks on A4. The document comes in as JSON and every text in it as a string value: a string in Typst
 * is never read as markup, so nothing a user types can become an instruction.
 */
export const sjabloon = `
#let d = json(bytes(sys.inputs.document))
#let inkt = rgb("#1d2a2c")
#let zacht = rgb("#56605f")
#let petrol = rgb("#0b5561")
#let lijn = rgb("#d5cbbb")
#let vlak = rgb("#e3eff0")
#let warm = rgb("#a8431b")
#let maat(ruim, compact) = if d.at("compact", default: false) { compact } else { ruim }

#set document(title: d.titel, date: datetime(year: d.datum.at(0), month: d.datum.at(1), day: d.datum.at(2)))
#set text(font: ("Bondgenoot Sans", "Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern Math"),
  fallback: false, lang: "nl", region: "NL", size: maat(10.5pt, 9pt), fill: inkt, hyphenate: false)
#set par(leading: maat(0.68em, 0.55em), spacing: maat(0.95em, 0.75em))
#set strong(delta: 200)

#let klein(body) = text(size: 8.5pt, fill: zacht, body)
#set page(
  paper: "a4",
  margin: maat((x: 2.4cm, top: 2.1cm, bottom: 2.1cm), (x: 2cm, top: 1.4cm, bottom: 1.6cm)),
  header-ascent: 35%,
  header: context {
    if here().page() > 1 {
      let fictief = if d.fictief { text(size: 8.5pt, weight: 600, fill: warm, d.teksten.fictief) }
      grid(columns: (1fr, auto), column-gutter: 1em, klein(d.titel), fictief)
    }
  },
  footer: context {
    let totaal = counter(page).final().first()
    let welke = (d.at("versie", default: none),
      if d.controlegetal != none { d.teksten.controlegetal + " " + d.controlegetal }).filter(t => t != none)
    let pagina = d.teksten.pagina + " " + str(here().page()) + " " + d.teksten.van + " " + str(totaal)
    grid(columns: (1fr, auto), column-gutter: 1em, klein(welke.join(linebreak())), klein(pagina))
  },
)

// A place to break a long word: as a character it would stay behind in what is copied from the file.
#show "\u{200B}": box(width: 0pt)
#show heading: set text(fill: petrol, weight: 600)
#show heading: set par(leading: 0.45em)
#show heading.where(level: 1): set text(size: maat(22pt, 15pt))
#show heading.where(level: 1): set block(above: 0.4em, below: 0.7em)
#show heading.where(level: 2): set text(size: maat(14.5pt, 11pt))
#show heading.where(level: 2): set block(above: maat(1.45em, 1em), below: maat(0.7em, 0.5em))
#show heading.where(level: 3): set text(size: maat(12pt, 9.5pt))
#show heading.where(level: 3): set block(above: maat(1.5em, 0.9em), below: maat(0.7em, 0.5em))
#show heading.where(level: 4): set text(size: 10.5pt)
#show heading.where(level: 4): set block(above: 1.3em, below: 0.65em)
#show link: set text(fill: petrol)
#show link: underline.with(stroke: 0.5pt + petrol, offset: 1.5pt)
#set list(indent: 0.2em, body-indent: 0.6em, marker: text(fill: petrol, "•"))
#set enum(indent: 0.2em, body-indent: 0.6em, numbering: n => text(fill: petrol, weight: 600, str(n) + "."))
#set terms(separator: none, hanging-indent: 4.4cm, spacing: maat(0.7em, 0.5em))
#show figure: set block(breakable: true, above: 1.1em, below: 1.2em)
#show figure: set align(left)
#show figure.caption: set align(left)
#show figure.caption: set text(size: 9.5pt, fill: zacht)
#set figure(gap: 0.5em, numbering: none, supplement: none)
#set figure.caption(position: top)

#let deel(t) = {
  let inhoud = if t.vet { strong(t.tekst) } else [#t.tekst]
  if t.link == none { inhoud } else { link(t.link, inhoud) }
}
#let tekst(delen) = for t in delen { deel(t) }

#let feiten(items) = terms(..items.map(f => terms.item(
  box(width: 4.2cm, text(fill: zacht, weight: 400, f.at(0))), tekst(f.at(1)))))

#let tabel(b) = {
  let rechts = b.kolommen.map(k => k.uitlijning == "rechts")
  set text(hyphenate: rechts.len() > 2)
  let inhoud = table(
    columns: b.kolommen.map(k => if k.smal { auto } else { 1fr }),
    align: (x, y) => if rechts.at(x) { right + top } else { left + top },
    inset: (x, y) => (left: if rechts.at(x) { 10pt } else { 0pt },
      right: if x == rechts.len() - 1 or rechts.at(x) { 0pt } else { 10pt }, y: maat(5pt, 3pt)),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + petrol } else { 0.5pt + lijn }),
    table.header(..b.kolommen.map(k => text(size: maat(9.5pt, 8.5pt), weight: 600, fill: petrol, k.naam))),
    ..b.rijen.flatten().map(c => table.cell(breakable: not c.heel, text(size: maat(9.5pt, 8.5pt), tekst(c.tekst)))),
  )
  if b.titel == none { block(above: maat(1.1em, 0.8em), below: maat(1.2em, 0.8em), inhoud) } else {
    figure(inhoud, kind: table, caption: figure.caption[#b.titel])
  }
}

#let blok(b) = {
  if b.soort == "kop" { heading(level: b.niveau + 1, b.tekst) }
  else if b.soort == "alinea" { par(tekst(b.tekst)) }
  else if b.soort == "noot" { par(klein(tekst(b.tekst))) }
  else if b.soort == "lijst" { (if b.geordend { enum.with(start: b.begin) } else { list })(..b.items.map(tekst)) }
  else if b.soort == "feiten" { feiten(b.feiten) }
  else if b.soort == "tabel" { tabel(b) }
  else if b.soort == "pagina" { pagebreak(weak: true) }
  else if b.soort == "kader" {
    block(fill: vlak, radius: 5pt, inset: (x: maat(14pt, 10pt), y: maat(13pt, 8pt)), width: 100%,
      above: maat(1.3em, 0.9em), below: maat(1.4em, 1em), {
      show heading: set block(above: 0.2em)
      for inner in b.blokken { blok(inner) }
    })
  }
}

#if d.fictief { block(below: 0.6em, text(weight: 600, fill: warm, d.teksten.fictief)) }
#heading(level: 1, bookmarked: false, d.titel)
#if d.ondertitel != none { par(text(size: maat(12pt, 10pt), fill: zacht, d.ondertitel)) }
#if d.kenmerken.len() > 0 { block(above: maat(1.1em, 0.8em), below: maat(1.2em, 0.9em), feiten(d.kenmerken)) }
#if d.at("inhoudsopgave", default: false) {
  heading(level: 2, outlined: false, bookmarked: false, d.teksten.inhoud)
  outline(title: none, indent: n => (n - 1) * 1.2em,
    target: selector.or(heading.where(level: 2, outlined: true), heading.where(level: 3)))
}
#for b in d.blokken { blok(b) }
#if d.controlegetal != none { block(above: maat(1.8em, 0.9em), klein(d.teksten.controlegetal + " " + d.controlegetal)) }
`;
