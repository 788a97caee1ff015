// What pages gain where scripts run. Without this file they say the same.
import { offerCitations } from "./citations.js";
import { tellOfCopy } from "./copy_banner.js";
import { followReader } from "./follow.js";

offerCitations();
followReader();
tellOfCopy();
