// What scripts hand to each other through the page, because pages opened from a folder load no modules.
// The types themselves are in the scripts.
declare var tambonNational: NationalColumns | undefined;
declare var tambonRows: NationalView;
declare var tambonMap: MapTools;
declare var tambonPinGroups: (map: L.Map) => PinGroups;
declare var tambonDotLayer: (choose: (dot: NationalDot) => void) => NationalDots;
declare var tambonOpenMap: (box: HTMLElement, items: HTMLElement[], tell: (text: string) => void) => OpenedMap;
