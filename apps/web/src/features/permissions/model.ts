export { permissionBits, type PermissionName } from "./bits";
