export { findFolder as findProject } from "@satsuma/standard/find-folder";
