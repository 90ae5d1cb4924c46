import { fieldList } from "./field-list.js";

const audit = `
id | Internal ID | string | readOnly
createdDate | Date Created | datetime | readOnly
lastModifiedDate | Last Modified | datetime | readOnly`;

export const invoice = fieldList(`
tranId | Document Number | string${audit}
customer | Customer | reference:customer | required
entity | Entity | reference:customer
tranDate | Date | date | required
dueDate | Due Date | date
status | Status | singleSelect:open=Open,paid=Paid,overdue=Overdue,void=Void
currency | Currency | singleSelect:EUR=Euro,GBP=British Pound,USD=US Dollar
exchangeRate | Exchange Rate | float
subtotal | Subtotal | float | readOnly
taxTotal | Tax | float | readOnly
total | Total | float | readOnly
amountDue | Amount Due | float | readOnly
amountPaid | Amount Paid | float | readOnly
terms | Payment Terms | singleSelect:net15=Net 15,net30=Net 30,net60=Net 60
memo | Memo | text
poNumber | Purchase Order | string
salesRep | Sales Rep | reference:user
department | Department | string
location | Location | string
subsidiary | Subsidiary | string
emailSent | Emailed | boolean
costCentre | Cost Centre | string | custom
`);

export const journalEntry = fieldList(`
tranId | Entry Number | string${audit}
tranDate | Date | date | required
postingPeriod | Posting Period | string
subsidiary | Subsidiary | string
currency | Currency | singleSelect:EUR=Euro,GBP=British Pound,USD=US Dollar
exchangeRate | Exchange Rate | float
approved | Approved | boolean
debitTotal | Debit Total | float | readOnly
creditTotal | Credit Total | float | readOnly
account | Account | reference:account
amount | Amount | float
type | Type | singleSelect:journal=Journal,invoice=Invoice,payment=Payment,credit=Credit
status | Status | singleSelect:pending=Pending,posted=Posted,reversed=Reversed
department | Department | string
class | Class | string
location | Location | string
memo | Memo | text
reversalDate | Reversal Date | date
`);

export const item = fieldList(`
name | Name | string | required${audit}
itemId | Item Name | string
type | Type | singleSelect:inventory=Inventory,service=Service,nonInventory=Non-inventory
description | Description | text
unitPrice | Unit Price | float
cost | Cost | float
quantityOnHand | Quantity on Hand | float | readOnly
incomeAccount | Income Account | reference:account
taxable | Taxable | boolean
active | Active | boolean
`);
