/** The estate's seat types by platform, highest first, as the settings name them. */
export type SeatTypes = Readonly<Record<string, readonly { readonly name: string }[]>>;

/** The rank of a line's seat type on its platform, 1 the highest; undefined where the settings do not name it. */
export function seatTypeRank(
  line: { readonly platform: string | null; readonly seatType: string | null },
  seatTypes: SeatTypes,
): number | undefined {
  const index = (seatTypes[line.platform ?? ''] ?? []).findIndex(({ name }) => name === line.seatType);
  return index < 0 ? undefined : index + 1;
}

/** The name of a seat type by its rank. */
export function seatTypeName(platform: string, rank: number, seatTypes: SeatTypes): string {
  return seatTypes[platform]?.[rank - 1]?.name ?? '';
}
