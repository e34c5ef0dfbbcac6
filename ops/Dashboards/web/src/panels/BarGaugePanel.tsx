import { VizOrientation, getDisplayValueAlignmentFactors } from '@grafana/data';
import { BarGauge, VizRepeater } from '@grafana/ui';
import type { Drawn } from './Drawn';
import { valuesOf } from './values';

export function BarGaugePanel(drawn: Drawn) {
  const options = drawn.panel.options as any;
  return (
    <VizRepeater
      getValues={() => valuesOf(drawn)}
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={({ value, width, height, alignmentFactors }) => (
        <BarGauge
          value={value.display}
          field={value.field}
          display={value.view?.getFieldDisplayProcessor(value.colIndex!)}
          width={width}
          height={height}
          theme={drawn.theme}
          alignmentFactors={alignmentFactors}
          orientation={options.orientation as VizOrientation}
          displayMode={options.displayMode}
          valueDisplayMode={options.valueMode}
          showUnfilled={options.showUnfilled}
          namePlacement={options.namePlacement}
          text={options.text}
          itemSpacing={8}
        />
      )}
      source={drawn.data}
      width={drawn.width}
      height={drawn.height}
      itemSpacing={8}
      minVizHeight={options.minVizHeight}
      maxVizHeight={options.maxVizHeight}
      renderCounter={0}
      orientation={options.orientation as VizOrientation}
    />
  );
}
