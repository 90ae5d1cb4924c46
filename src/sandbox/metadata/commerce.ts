import { fieldList } from "./field-list.js";

const audit = `
id | ID | string | readOnly
created_at | Created At | datetime | readOnly
updated_at | Updated At | datetime | readOnly`;
const currency = "singleSelect:EUR=Euro,GBP=British Pound,USD=US Dollar";

export const order = fieldList(`
name | Order Number | string | readOnly${audit}
customer_id | Customer | reference:customer
email | Email | string
currency | Currency | ${currency}
total_price | Total | float
subtotal_price | Subtotal | float
total_tax | Tax | float
total_discounts | Discounts | float
shipping_price | Shipping | float
financial_status | Payment Status | singleSelect:pending=Pending,authorized=Authorized,paid=Paid,refunded=Refunded
fulfillment_status | Fulfilment Status | singleSelect:unfulfilled=Unfulfilled,partial=Partial,fulfilled=Fulfilled
processed_at | Processed At | datetime
cancelled_at | Cancelled At | datetime | readOnly
cancel_reason | Cancel Reason | singleSelect:customer=Customer,inventory=Out of stock,fraud=Fraud,other=Other
note | Note | text
tags | Tags | string
shipping_city | Shipping City | string
shipping_country | Shipping Country | string
source_name | Source | singleSelect:web=Online store,pos=Point of sale,draft=Draft order
gift_message | Gift Message | string | custom
`);

export const product = fieldList(`
title | Title | string | required${audit}
name | Name | string
description | Description | text
sku | SKU | string
barcode | Barcode | string
vendor | Vendor | string
product_type | Product Type | string
status | Status | singleSelect:active=Active,draft=Draft,archived=Archived
price | Price | float
compare_at_price | Compare-at Price | float
currency | Currency | ${currency}
inventory_quantity | Inventory | int
weight | Weight | float
taxable | Taxable | boolean
published_at | Published At | datetime
tags | Tags | string
material | Material | string | custom
`);

export const customer = fieldList(`
email | Email | string | required${audit}
name | Name | string
first_name | First Name | string
last_name | Last Name | string
phone | Phone | string
company | Company | string
currency | Currency | ${currency}
balance | Balance | float | readOnly
orders_count | Orders | int | readOnly
total_spent | Total Spent | float | readOnly
accepts_marketing | Accepts Marketing | boolean
tax_exempt | Tax Exempt | boolean
tax_id | Tax ID | string
address_line1 | Address Line 1 | string
address_line2 | Address Line 2 | string
city | City | string
postal_code | Postal Code | string
country | Country | string
state | State | singleSelect:enabled=Enabled,invited=Invited,disabled=Disabled
note | Note | text
tags | Tags | string
loyalty_level | Loyalty Level | singleSelect:none=None,silver=Silver,gold=Gold | custom
`);
