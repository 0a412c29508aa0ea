/** Marks what is reasoned advice of ours, and stands neither in the onboarding document nor in Codat's documentation. */
export const Advice = () => <small class="advice">Advice</small>;
