// Pages on which readers pick a day.
import { lookUpDays } from "./day_lookup.js";

for (const form of document.querySelectorAll("form.date-lookup")) lookUpDays(form);
