export * from "./events";
export * from "./frame";
export * from "./ids";
export * from "./shapes";
