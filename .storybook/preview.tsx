import "tenon-kit/styles.css";
import { annotations } from "../stories/world/annotations.js";

export default annotations;
