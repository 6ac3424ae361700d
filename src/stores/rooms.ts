import { type Rooms, webRooms } from '#device/room.ts'

let rooms: Rooms = webRooms

/** What the browser says of the room it gives this address. */
export function getRooms(): Rooms {
  return rooms
}

/** Puts another account of the browser’s room in place, for tests. */
export function setRooms(replacement: Rooms): void {
  rooms = replacement
}
