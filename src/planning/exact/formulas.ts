/** The formulas that a station can have, and who found them. */

export const formulaSources = {
  erlangB: 'A. K. Erlang 1917; Sevastyanov 1957 for any law of work',
  erlangC: 'A. K. Erlang 1917; Gross and Harris, Fundamentals of Queueing Theory, chapter 2',
  erlangA: 'Palm 1946; Garnett, Mandelbaum and Reiman, MSOM 4 (2002)',
  jackson: 'J. R. Jackson 1957; Baskett, Chandy, Muntz and Palacios 1975',
  pollaczekKhinchine: 'Pollaczek 1930; Khinchine 1932',
  deterministicWork: 'Crommelin 1932; Spitzer 1956; Tijms, A First Course in Stochastic Models, section 9.6',
  cobham: 'Cobham 1954; Kella and Yechiali 1985',
  infiniteServers: 'Takács 1962; Eick, Massey and Whitt, Operations Research 41 (1993)',
  littlesLaw: 'Little 1961',
} as const;

export type Formula = keyof typeof formulaSources;
