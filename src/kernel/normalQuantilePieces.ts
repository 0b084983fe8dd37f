/**
 * The rational approximations of which the quantile of the normal law is made (Wichura, AS 241, PPND16). They call nothing
 * and import nothing, so that the compiled life in `assembly/` is made of them too.
 */

/** The quantile at a distance q of at most 0.425 from probability one half. */
export function middleQuantile(q: number): number {
  // Sums of pairs instead of one long chain: the processor adds them up side by side.
  const r = 0.180625 - q * q;
  const r2 = r * r;
  const r4 = r2 * r2;
  const above =
    r4 * (r2 * (2509.0809287301227 * r + 33430.57558358813) + (67265.7709270087 * r + 45921.95393154987)) +
    (r2 * (13731.69376550946 * r + 1971.5909503065513) + (133.14166789178438 * r + 3.3871328727963665));
  const below =
    r4 * (r2 * (5226.495278852546 * r + 28729.085735721943) + (39307.89580009271 * r + 21213.794301586597)) +
    (r2 * (5394.196021424751 * r + 687.1870074920579) + (42.31333070160091 * r + 1));
  return (q * above) / below;
}

/** Distance from the middle at which a tail of probability e ** -(root²) is left. */
export function tailQuantile(root: number): number {
  if (root <= 5) {
    const r = root - 1.6;
    return (
      (((((((r * 0.0007745450142783414 + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((r * 1.0507500716444169e-9 + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1)
    );
  }
  if (root > 1.7976931348623157e308) return root;
  const r = root - 5;
  return (
    (((((((r * 2.0103343992922881e-7 + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((r * 2.0442631033899397e-15 + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}
