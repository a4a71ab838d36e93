const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)/;
type Failed = NodeJS.ErrnoException;

/** Whether a failed fetch surely sent nothing: no name, no connection, no trust, a port that fetch refuses. In doubt it may have. */
export function neverLeft(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  if (!(cause instanceof Error)) return false;
  const tried: unknown[] = cause instanceof AggregateError ? cause.errors : [cause]; // one for each address of a name
  return tried.length > 0 && tried.every((one) => one instanceof Error && isOnTheWay(one));
}

const isOnTheWay = ({ code = "", syscall, message }: Failed): boolean =>
  syscall === "connect" ||
  syscall === "getaddrinfo" ||
  code === "UND_ERR_CONNECT_TIMEOUT" ||
  CERTIFICATE.test(code) ||
  message === "bad port";
