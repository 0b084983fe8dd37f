/**
 * How a report is laid out on A4, for typst. All of the report comes in as data (`typstReport.ts`), none of it as markup:
 * what a name holds can therefore never become a command.
 */
export const typstTemplate = `
#let r = json(bytes(sys.inputs.report))
#let accent = rgb(r.accent)
#let muted = rgb(r.ink.muted)
#let rule = rgb(r.ink.grid)
#let tones = (good: rgb("#d9f0e6"), fair: rgb("#fbeecb"), poor: rgb("#f9dccb"))

#set document(title: r.title, author: r.company, date: none)
#set text(font: r.fonts, size: 9.5pt, fill: rgb(r.ink.text), lang: r.lang, region: r.region)
#set par(leading: 0.62em, spacing: 0.85em)
#set list(marker: text(accent, sym.bullet), indent: 2pt, spacing: 0.75em)
#set page(
  paper: "a4",
  margin: (x: 16mm, top: 19mm, bottom: 18mm),
  header: context if here().page() > 1 {
    set text(8pt, muted)
    [#r.title #h(1fr) #r.subject]
    v(-5pt)
    line(length: 100%, stroke: 0.4pt + rule)
  },
  footer: context {
    set text(8pt, muted)
    let (before, between, after) = r.page
    [#r.footer #h(1fr) #before#here().page()#between#counter(page).final().first()#after]
  },
)
#show heading.where(level: 1): it => block(
  width: 100%, above: 22pt, below: 11pt, sticky: true, stroke: (bottom: 0.9pt + accent), inset: (bottom: 6pt),
  text(14.5pt, weight: "bold", it.body),
)
#show heading.where(level: 2): it => block(above: 12pt, below: 6pt, sticky: true, text(10.5pt, weight: "bold", it.body))

#let picture(data) = if data.format == "svg" { bytes(data.text) } else { bytes(data.bytes) }

#let title-block = {
  place(top, dy: -19mm, dx: -16mm, rect(width: 210mm, height: 2.2mm, fill: accent))
  grid(
    columns: (1fr, auto), column-gutter: 8mm,
    {
      block(below: 10pt, text(9.5pt, accent, weight: "bold", r.kicker))
      block(below: 11pt, text(22pt, weight: "bold", r.subject))
      for fact in r.facts { block(spacing: 5pt, text(muted, fact)) }
    },
    if r.logo != none { box(width: 42mm, align(right, image(picture(r.logo), format: r.logo.format, alt: r.logo.alt, height: 16mm, width: 42mm, fit: "contain"))) },
  )
}

#let attention = if r.warnings.len() > 0 {
  block(width: 100%, above: 12pt, inset: (x: 10pt, y: 8pt), stroke: (left: 2.4pt + rgb("#e69f00")), fill: rgb("#fdf6e6"), {
    block(below: 6pt, text(weight: "bold", r.attention))
    list(..r.warnings)
  })
}

#let contents = if r.sections.len() > 5 {
  block(width: 100%, above: 14pt, inset: 10pt, stroke: 0.5pt + rule, radius: 4pt, {
    set text(9pt)
    context {
      let entries = query(heading.where(level: 1)).map(it => link(
        it.location(), [#it.body #box(width: 1fr, repeat(text(rule)[.])) #it.location().page()],
      ))
      let half = calc.ceil(entries.len() / 2)
      let column(list) = stack(spacing: 6pt, ..list)
      grid(columns: (1fr, 1fr), column-gutter: 10mm, column(entries.slice(0, half)), column(entries.slice(half)))
    }
  })
}

#let card(c) = {
  block(below: 7pt, text(8.5pt, muted, c.label))
  block(below: 6pt, text(c.size * 1pt, weight: "bold", c.text))
  if c.detail != "" { text(8pt, muted, c.detail) }
}

#let cards(list) = block(breakable: false, above: 10pt, below: 14pt, grid(
  columns: (1fr,) * 3, gutter: 8pt, inset: 10pt, ..list.map(c => grid.cell(stroke: 0.6pt + rule, card(c)))
))

#let entry(c, room) = {
  c.text
  if room > 0 { text(0.84em, muted, box(width: room * 0.53em, align(right, c.detail))) }
  else if c.detail != "" { linebreak(); text(0.84em, muted, c.detail) }
}

// A sheet does not end with a title, a head and a single row: where there is no room for some rows, the table begins on the next.
#let room(height) = {
  block(height: height, breakable: false, above: 0pt, below: 0pt)
  v(-height)
}

#let figures(t) = block(width: 100%, breakable: t.long, above: 16pt, below: 14pt, {
  if t.title != "" { heading(level: 2, outlined: false, t.title) }
  set text(t.size * 1pt)
  set par(leading: 0.45em)
  table(
    columns: t.widths.map(width => width * 1fr),
    align: (x, y) => (if t.aligns.at(x) == "right" { right } else { left }) + (if y == 0 { bottom } else { top }),
    inset: (x: t.inset * 1pt, y: 5pt),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + accent } else { 0.4pt + rule }),
    fill: (x, y) => if y > 0 { tones.at(t.rows.at(y - 1).at(x).tone, default: none) },
    table.header(..t.heads.map(h => text(muted, h))),
    ..t.rows.map(row => row.enumerate().map(((x, c)) => entry(c, t.rooms.at(x, default: 0)))).flatten(),
  )
  if t.note != "" { block(above: 7pt, text(8pt, muted, t.note)) }
})

#let chart(f) = block(width: 100%, breakable: false, above: 16pt, below: 14pt, {
  heading(level: 2, outlined: false, f.title)
  image(bytes(f.svg), format: "svg", alt: f.alt, width: f.share * 100%)
  block(above: 6pt, text(8.5pt, muted, f.caption))
})

#title-block
#attention
#contents
#for section in r.sections {
  heading(level: 1, section.heading)
  for b in section.blocks {
    if b.kind == "paragraphs" { for p in b.paragraphs { par(p) } }
    if b.kind == "list" { list(..b.items) }
    if b.kind == "cards" { cards(b.cards) }
    if b.kind == "table" {
      if b.long { room(110pt) }
      figures(b)
    }
    if b.kind == "figure" { chart(b) }
  }
}
`;
