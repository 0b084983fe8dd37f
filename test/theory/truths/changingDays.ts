/** Truth cases E3: Mt/M/c with a sinusoidal day and one customer an hour per server (Green and Kolesar 1991; solved as differential equations). */

export interface ChangingDay {
  id: string;
  /** The rate at hour h is level + swing sin(2πh / 24). */
  level: number;
  swing: number;
  servers: number;
  /** More customers than this practically never come together. */
  room: number;
  daysToSettle: number;
  /** [mean in system, mean queue, P(delay), P(delay) of the pointwise-stationary approximation] by hour */
  hours: Record<number, [number, number, number, number]>;
  meanQueue: number;
  mostQueue: number;
  mostAt: number;
  /** Share of arrivals that wait. */
  delayed: number;
}

export const changingDays: ChangingDay[] = [
  {
    id: 'E3.1',
    level: 10,
    swing: 6,
    servers: 12,
    room: 260,
    daysToSettle: 8,
    hours: {
      0: [8.93967744477, 0.466061880485, 0.18511594907, 0.449388224298],
      3: [15.5477558395, 4.32495701197, 0.726258977971, 1.0],
      6: [26.7407642495, 14.8396412776, 0.959321310379, 1.0],
      9: [37.1029281898, 25.1366183672, 0.986467552258, 1.0],
      12: [37.9704285261, 26.0702470522, 0.966889176247, 0.449388224298],
      15: [26.3740123703, 15.3048138972, 0.788100986237, 0.0167898175869],
      18: [11.5114007847, 3.85521404157, 0.323041681534, 0.000962223224277],
      21: [6.36840463963, 0.558776180722, 0.072107598813, 0.0167898175869],
    },
    meanQueue: 11.3194217158,
    mostQueue: 27.2160719004,
    mostAt: 10.75,
    delayed: 0.718887373565,
  },
  {
    id: 'E3.3',
    level: 20,
    swing: 10,
    servers: 30,
    room: 160,
    daysToSettle: 2,
    hours: {
      0: [17.5517232652, 0.00573006597312, 0.0043985093768, 0.0249504581046],
      3: [25.1891401164, 0.657041810962, 0.193508978746, 0.481099309094],
      6: [32.4396483756, 4.50752059381, 0.57922430952, 1.0],
      9: [34.8252159031, 6.78374105975, 0.622205651988, 0.481099309094],
      12: [26.2886124587, 2.20409546001, 0.248518753884, 0.0249504581046],
      15: [15.5979318547, 0.0450763963328, 0.00685595029003, 3.5736805493e-5],
      18: [10.667361052, 2.81051212935e-5, 6.34090499998e-6, 2.56735758857e-7],
      21: [11.6513219737, 3.24175556773e-6, 5.20816326119e-6, 3.5736805493e-5],
    },
    meanQueue: 1.77614645537,
    mostQueue: 6.92318473309,
    mostAt: 8.5,
    delayed: 0.278860661904,
  },
];
