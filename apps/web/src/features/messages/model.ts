export * from "./log";
export * from "./page";
export * from "./segment";
export * from "./view";
