import "./styles/index.css";
import { startApp } from "./app/startApp";

void startApp();
