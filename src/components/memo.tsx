import { Component, type ComponentType } from 'preact';

/**
 * A component that is drawn anew only when one of its properties is another than before: for rows of which there may be
 * hundreds. Preact's own `memo` comes with all of `preact/compat`.
 */
export function memo<Props extends object>(Drawn: ComponentType<Props>): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props) {
      return [...new Set([...Object.keys(next), ...Object.keys(this.props)])].some(
        (name) => next[name as keyof Props] !== this.props[name as keyof Props],
      );
    }
    override render() {
      return <Drawn {...this.props} />;
    }
  };
}
