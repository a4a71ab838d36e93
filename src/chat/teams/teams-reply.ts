/** What Teams' request is answered with; an invoke carries a body that its client shows. */
export type TeamsReply = { status: number; body?: object };
