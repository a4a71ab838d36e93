/** A store that cannot be reached, is full or frozen: the message is for the operator, staff hear "konnte nicht gespeichert werden". */
export class StoreError extends Error {}
