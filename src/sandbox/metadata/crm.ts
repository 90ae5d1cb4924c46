import { fieldList } from "./field-list.js";

const audit = `
id | Record ID | string | readOnly
createddate | Created Date | datetime | readOnly
createdbyid | Created By | reference:user | readOnly
lastmodifieddate | Last Modified Date | datetime | readOnly
lastmodifiedbyid | Last Modified By | reference:user | readOnly
ownerid | Owner | reference:user
isdeleted | Deleted | boolean | readOnly`;

const address = (prefix: string, label: string) => `
${prefix}street | ${label} Street | text
${prefix}city | ${label} City | string
${prefix}state | ${label} State or Province | string
${prefix}postalcode | ${label} Postal Code | string
${prefix}country | ${label} Country | string
${prefix}latitude | ${label} Latitude | float
${prefix}longitude | ${label} Longitude | float
${prefix}geocodeaccuracy | ${label} Geocode Accuracy | singleSelect:address=Address,street=Street,city=City,unknown=Unknown`;

const industry =
  "singleSelect:agriculture=Agriculture,banking=Banking,construction=Construction,education=Education,energy=Energy,healthcare=Healthcare,manufacturing=Manufacturing,retail=Retail,technology=Technology,other=Other";
const source =
  "singleSelect:web=Web,phone=Phone Inquiry,partner=Partner Referral,event=Event,list=Purchased List,other=Other";

export const account = fieldList(`
name | Account Name | string | required${audit}
accountnumber | Account Number | string
type | Account Type | singleSelect:prospect=Prospect,customer=Customer,partner=Partner,reseller=Reseller,competitor=Competitor,other=Other
parentid | Parent Account | reference:account
industry | Industry | ${industry}
annualrevenue | Annual Revenue | float
numberofemployees | Employees | int
phone | Phone | string
fax | Fax | string
email | Email | string
website | Website | string
domain | Domain | string
description | Description | text
rating | Rating | singleSelect:hot=Hot,warm=Warm,cold=Cold
ownership | Ownership | singleSelect:public=Public,private=Private,subsidiary=Subsidiary,other=Other
site | Account Site | string
sic | SIC Code | string
sicdesc | SIC Description | string
tickersymbol | Ticker Symbol | string
yearstarted | Year Started | string
accountsource | Account Source | ${source}
dunsnumber | D-U-N-S Number | string
naicscode | NAICS Code | string
naicsdesc | NAICS Description | string
tradestyle | Tradestyle | string
currencyisocode | Currency | singleSelect:EUR=Euro,GBP=British Pound,USD=US Dollar
lastactivitydate | Last Activity | date | readOnly
lastvieweddate | Last Viewed Date | datetime | readOnly
lastreferenceddate | Last Referenced Date | datetime | readOnly
ispartner | Partner Account | boolean
iscustomerportal | Customer Portal Account | boolean
jigsaw | Data.com Key | string
cleanstatus | Clean Status | singleSelect:matched=In Sync,different=Different,notfound=Not Found,inactive=Inactive${address("billing", "Billing")}${address("shipping", "Shipping")}
tier__c | Customer Tier | singleSelect:gold=Gold,silver=Silver,bronze=Bronze | custom
sales_region__c | Sales Region | string | custom
renewal_date__c | Renewal Date | date | custom
health_score__c | Health Score | float | custom
active__c | Active | boolean | custom
number_of_locations__c | Number of Locations | int | custom
products_used__c | Products Used | multiSelect:core=Core,analytics=Analytics,support=Support,api=API | custom
sla__c | SLA | singleSelect:standard=Standard,premium=Premium | custom
sla_expiration__c | SLA Expiration Date | date | custom
upsell_opportunity__c | Upsell Opportunity | singleSelect:yes=Yes,maybe=Maybe,no=No | custom
`);

export const contact = fieldList(`
lastname | Last Name | string | required
firstname | First Name | string
name | Full Name | string | readOnly
salutation | Salutation | singleSelect:mr=Mr.,ms=Ms.,mx=Mx.,dr=Dr.,prof=Prof.${audit}
accountid | Account | reference:account
email | Email | string
phone | Phone | string
mobilephone | Mobile Phone | string
homephone | Home Phone | string
otherphone | Other Phone | string
fax | Fax | string
title | Title | string
department | Department | string
reportstoid | Reports To | reference:contact
leadsource | Lead Source | ${source}
birthdate | Birthdate | date
description | Description | text
hasoptedoutofemail | Email Opt Out | boolean
donotcall | Do Not Call | boolean
lifecyclestage | Lifecycle Stage | singleSelect:subscriber=Subscriber,lead=Lead,opportunity=Opportunity,customer=Customer
company | Company | string
lastactivitydate | Last Activity | date | readOnly
isemailbounced | Email Bounced | boolean | readOnly
emailbounceddate | Email Bounced Date | datetime | readOnly${address("mailing", "Mailing")}${address("other", "Other")}
level__c | Level | singleSelect:primary=Primary,secondary=Secondary,tertiary=Tertiary | custom
languages__c | Languages | string | custom
newsletter__c | Newsletter | boolean | custom
nps_score__c | NPS Score | int | custom
`);

export const lead = fieldList(`
lastname | Last Name | string | required
firstname | First Name | string
name | Full Name | string | readOnly
company | Company | string | required${audit}
title | Title | string
email | Email | string
phone | Phone | string
mobilephone | Mobile Phone | string
website | Website | string
status | Lead Status | singleSelect:open=Open,contacted=Contacted,qualified=Qualified,unqualified=Unqualified | required
leadsource | Lead Source | ${source}
industry | Industry | ${industry}
rating | Rating | singleSelect:hot=Hot,warm=Warm,cold=Cold
annualrevenue | Annual Revenue | float
numberofemployees | Employees | int
street | Street | text
city | City | string
state | State or Province | string
postalcode | Postal Code | string
country | Country | string
isconverted | Converted | boolean | readOnly
converteddate | Converted Date | date | readOnly
convertedaccountid | Converted Account | reference:account | readOnly
description | Description | text
hasoptedoutofemail | Email Opt Out | boolean
product_interest__c | Product Interest | multiSelect:core=Core,analytics=Analytics,api=API | custom
score__c | Score | int | custom
`);

export const opportunity = fieldList(`
name | Name | string | required${audit}
accountid | Account | reference:account
amount | Amount | float
currencyisocode | Currency | singleSelect:EUR=Euro,GBP=British Pound,USD=US Dollar
stagename | Stage | singleSelect:prospecting=Prospecting,qualification=Qualification,proposal=Proposal,negotiation=Negotiation,closedWon=Closed Won,closedLost=Closed Lost | required
probability | Probability (%) | float
closedate | Close Date | date | required
type | Type | singleSelect:new=New Business,existing=Existing Business
leadsource | Lead Source | ${source}
nextstep | Next Step | string
forecastcategory | Forecast Category | singleSelect:pipeline=Pipeline,best=Best Case,commit=Commit,closed=Closed
expectedrevenue | Expected Revenue | float | readOnly
isclosed | Closed | boolean | readOnly
iswon | Won | boolean | readOnly
campaignid | Primary Campaign | reference:campaign
pipeline | Pipeline | singleSelect:default=Sales pipeline,partner=Partner pipeline
description | Description | text
competitor__c | Main Competitor | string | custom
contract_length__c | Contract Length (Months) | int | custom
`);

export const user = fieldList(`
id | User ID | string | readOnly
name | Full Name | string | readOnly
firstname | First Name | string
lastname | Last Name | string | required
username | Username | string | required
email | Email | string | required
phone | Phone | string
title | Title | string
department | Department | string
role | Role | singleSelect:admin=Administrator,member=Member,guest=Guest
timezone | Time Zone | string
locale | Locale | string
isactive | Active | boolean
managerid | Manager | reference:user
createddate | Created Date | datetime | readOnly
lastlogindate | Last Login | datetime | readOnly
`);

export const activity = fieldList(`
id | Record ID | string | readOnly
subject | Subject | string | required
body | Body | text
status | Status | singleSelect:open=Open,inProgress=In Progress,done=Done
priority | Priority | singleSelect:low=Low,normal=Normal,high=High
type | Type | singleSelect:call=Call,email=Email,meeting=Meeting,note=Note,task=Task
startdate | Start | datetime
duedate | Due Date | date
completeddate | Completed Date | datetime | readOnly
ownerid | Owner | reference:user
contactid | Contact | reference:contact
accountid | Account | reference:account
createddate | Created Date | datetime | readOnly
lastmodifieddate | Last Modified Date | datetime | readOnly
`);

export const campaign = fieldList(`
id | Record ID | string | readOnly
name | Name | string | required
status | Status | singleSelect:planned=Planned,active=Active,completed=Completed,aborted=Aborted
type | Type | singleSelect:email=Email,event=Event,webinar=Webinar,advertisement=Advertisement
startdate | Start Date | date
enddate | End Date | date
budget | Budgeted Cost | float
actualcost | Actual Cost | float
subject | Subject | string
isactive | Active | boolean
ownerid | Owner | reference:user
createddate | Created Date | datetime | readOnly
lastmodifieddate | Last Modified Date | datetime | readOnly
`);
