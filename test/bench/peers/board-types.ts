/** The types of a task's card, as the hub's schema has them. */
export const BOARD_TYPES = `
  enum TaskStatus { NOT_STARTED WAITING IN_PROGRESS IN_REVIEW DONE CANCELLED }
  enum Timeliness { NO_DEADLINE IN_TIME DUE_SOON OVERDUE DONE_IN_TIME DONE_LATE }
  enum TaskPriority { LOW NORMAL HIGH URGENT }
  scalar Date
  scalar DateTime
  type Agency { id: ID! name: String! mark: String! }
  type Person { id: ID! name: String! }
  type Task { id: ID! number: Int! title: String! status: TaskStatus! timeliness: Timeliness! rank: String!
    priority: TaskPriority! dueOn: Date checklistDone: Int! checklistTotal: Int! commentCount: Int! evidenceCount: Int!
    version: Int! leadAgency: Agency! coordinatingAgencies: [Agency!]! assignees: [Person!]! }`
