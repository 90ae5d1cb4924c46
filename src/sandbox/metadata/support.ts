import { fieldList } from "./field-list.js";

export const ticket = fieldList(`
id | ID | string | readOnly
number | Number | string | readOnly
subject | Subject | string | required
title | Title | string
description | Description | text
status | Status | singleSelect:new=New,open=Open,pending=Pending,solved=Solved,closed=Closed
priority | Priority | singleSelect:low=Low,normal=Normal,high=High,urgent=Urgent
type | Type | singleSelect:question=Question,incident=Incident,problem=Problem,task=Task
channel | Channel | singleSelect:email=Email,chat=Chat,phone=Phone,web=Web
requester_id | Requester | reference:contact
assignee_id | Assignee | reference:user
group_id | Group | reference:group
organization_id | Organization | reference:account
tags | Tags | multiSelect:billing=Billing,bug=Bug,how-to=How-to,sales=Sales
due_at | Due At | datetime
satisfaction | Satisfaction | singleSelect:good=Good,bad=Bad,unoffered=Not offered | readOnly
created_at | Created At | datetime | readOnly
updated_at | Updated At | datetime | readOnly
solved_at | Solved At | datetime | readOnly
product_area | Product Area | singleSelect:core=Core,mobile=Mobile,api=API | custom
root_cause | Root Cause | string | custom
`);

/** For objects nothing is known of. */
export const generic = fieldList(`
id | ID | string | readOnly
name | Name | string
title | Title | string
description | Description | text
status | Status | singleSelect:active=Active,inactive=Inactive,archived=Archived
type | Type | string
email | Email | string
owner_id | Owner | reference:user
url | URL | string
is_active | Active | boolean
start_date | Start Date | date
count | Count | int
created_at | Created At | datetime | readOnly
updated_at | Updated At | datetime | readOnly
external_id | External ID | string | custom
`);
