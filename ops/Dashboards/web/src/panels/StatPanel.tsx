import { VizOrientation } from '@grafana/data';
import { BigValue, VizRepeater } from '@grafana/ui';
import type { Drawn } from './Drawn';
import { valuesOf } from './values';

export function StatPanel(drawn: Drawn) {
  const options = drawn.panel.options as any;
  return (
    <VizRepeater
      getValues={() => valuesOf(drawn)}
      renderValue={({ value, width, height, count }) => (
        <BigValue
          value={value.display}
          count={count}
          width={width}
          height={height}
          theme={drawn.theme}
          colorMode={options.colorMode}
          graphMode={options.graphMode}
          justifyMode={options.justifyMode}
          textMode={options.textMode}
          text={options.text}
        />
      )}
      source={drawn.data}
      width={drawn.width}
      height={drawn.height}
      renderCounter={0}
      orientation={options.orientation as VizOrientation}
    />
  );
}
