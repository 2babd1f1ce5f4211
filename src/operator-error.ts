/** Something that whoever runs the installation can repair: shown as one sentence, without a stack. */
export class OperatorError extends Error {}
