'use client';
import { Component, type ContextType, type PropsWithChildren } from 'react';
import { SimulatorLink } from './simulator-link';

/** Keeps the page when a simulator fails: says what happened, and offers its default state. */
export class Guard extends Component<PropsWithChildren, { readonly error: Error | undefined }> {
  static override contextType = SimulatorLink;
  declare context: ContextType<typeof SimulatorLink>;
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly toDefaults = () => {
    this.context.reset();
    this.setState({ error: undefined });
  };

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="note" role="alert">
        <p>
          <strong>The simulator cannot show this state.</strong> That is a fault of this page, not
          yours; the rest of it still works. What happened: {error.message}
        </p>
        <button type="button" className="tool mt-2" onClick={this.toDefaults}>
          Open the default state
        </button>
      </div>
    );
  }
}
